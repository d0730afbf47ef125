"""From a described chart to a picture: the only room that knows matplotlib."""
