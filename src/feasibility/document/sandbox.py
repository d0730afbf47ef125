"""The sandbox of chapters: names and questions, no arithmetic, no Python objects, nothing that grows without end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

# A chapter asks and repeats; what makes or pads text without bound has no place in it.
FILTERS = frozenset(("default", "first", "join", "last", "length", "list", "sort", "trim", "unique"))
DEEPEST_LOOP = 2


class ChapterEnvironment(ImmutableSandboxedEnvironment):
    """Jinja for chapters: a computed number is refused, and loops stand two deep at most."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.globals.clear()
        self.filters = {name: made for name, made in self.filters.items() if name in FILTERS}

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        raise SecurityError(operator)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return not isinstance(obj, (str, bytes, int, float)) and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """A text's own format, which the plain sandbox lets pass, is a method of a text like any other."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node, depth in _loops(tree, 0):
            if depth > DEEPEST_LOOP:
                raise TemplateSyntaxError("for … for … for", node.lineno, name, filename)
        for slice_ in tree.find_all(nodes.Slice):
            raise TemplateSyntaxError("[:]", slice_.lineno, name, filename)
        return tree


def _loops(node: nodes.Node, depth: int) -> Iterator[tuple[nodes.Node, int]]:
    for child in node.iter_child_nodes():
        inside = depth + isinstance(child, nodes.For)
        if isinstance(child, nodes.For):
            yield child, inside
        yield from _loops(child, inside)
