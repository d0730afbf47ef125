"""Make the Python environment this project runs in (.venv), once, on Windows, macOS and Linux.

Only the standard library is used, and only syntax that an old Python 3 can read, so that a machine whose
Python is too old gets a sentence and not a traceback. Ways, best first:

1. uv on the path: ``uv sync --frozen`` (it can also fetch a newer Python by itself);
2. a virtual environment, uv fetched into it by its recorded hash, then the same;
3. a virtual environment and plain pip with ``requirements.lock``, every file checked by its hash.

What was installed is remembered by a fingerprint of the lock, so a second run returns at once.

    python tools/set_up.py            set up when needed
    python tools/set_up.py --run report inputs -o outputs     set up when needed, then run ``feasibility``
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
PROJECT = Path(__file__).resolve().parent.parent
ENVIRONMENT = PROJECT / ".venv"
STAMP = ENVIRONMENT / "set-up.txt"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
SUFFIX = ".exe" if os.name == "nt" else ""
PYTHON = PROGRAMS / ("python" + SUFFIX)
LOCKED = ("pyproject.toml", "uv.lock", "requirements.lock", "requirements-bootstrap.lock")
LIBRARIES = (
    "numpy, pandas, matplotlib.figure, docx, openpyxl, xlsxwriter, python_calamine, pydantic, jinja2, markdown_it"
)
SIGNS_OF_NO_NETWORK = (
    "connection refused",
    "connection timed out",
    "could not connect",
    "could not fetch url",
    "dns error",
    "error sending request",
    "failed to establish a new connection",
    "failed to fetch",
    "getaddrinfo failed",
    "name resolution",
    "network is unreachable",
    "newconnectionerror",
    "no route to host",
    "no matching distribution found",
    "proxyerror",
)

TOO_OLD = """\
Python {found} 은(는) 이 도구를 돌리기에 오래되었습니다. Python {oldest} 이상을 설치한 뒤 다시 실행하십시오.
  설치: https://www.python.org/downloads/  (이미 있으면: make PYTHON=python{oldest})
Python {found} is too old: install Python {oldest} or newer, or name it with make PYTHON=python{oldest}."""

NO_VENV = """\
가상환경(.venv)을 만들 수 없습니다. Debian·Ubuntu 에서는 python3-venv 를 먼저 설치하십시오.
  sudo apt install python3-venv
The virtual environment could not be made. On Debian or Ubuntu install python3-venv first."""

NO_NETWORK = """\
패키지를 내려받지 못했습니다. 설치는 처음 한 번 인터넷(pypi.org, files.pythonhosted.org)이 필요합니다.
  연결을 확인하고, 회사 프록시를 쓰면 HTTPS_PROXY 를, 사내 인증서를 쓰면 SSL_CERT_FILE 을 정한 뒤 다시 실행하십시오.
The packages could not be downloaded: the first set-up needs the internet. Check the connection; behind a company
proxy set HTTPS_PROXY, behind a company certificate set SSL_CERT_FILE."""

FAILED = """\
설치를 마치지 못했습니다. 위의 마지막 줄들이 까닭입니다. .venv 폴더를 지우고 다시 실행해 보십시오.
The set-up did not finish; the last lines above say why. Removing the folder .venv and running again may help."""


class SetUpError(Exception):
    """The set-up cannot go on; the sentence says what to do."""


def fingerprint(python: str) -> str:
    """Name what should be installed: the files that fix it, the place of this project and the Python version."""
    digest = hashlib.sha256("{}\n{}\n".format(PROJECT, python).encode("utf-8"))
    for name in LOCKED:
        digest.update((PROJECT / name).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def environment_version() -> str:
    """Read the Python version of .venv from its own description; empty where there is none."""
    description = ENVIRONMENT / "pyvenv.cfg"
    if not (PYTHON.exists() and description.exists()):
        return ""
    for line in description.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        if key.strip() in ("version", "version_info"):
            return value.strip()
    return ""


def is_set_up() -> bool:
    """Tell whether .venv holds exactly what the lock names."""
    version = environment_version()
    return bool(version) and STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint(version)


def run(*command: str) -> str:
    """Run a command quietly; return its output, empty when it succeeded."""
    variables = dict(os.environ)
    variables.pop("VIRTUAL_ENV", None)
    variables.pop("PYTHONHOME", None)
    variables.pop("PYTHONPATH", None)
    variables["UV_PROJECT_ENVIRONMENT"] = str(ENVIRONMENT)
    variables["PYTHONUTF8"] = "1"
    try:
        finished = subprocess.run(
            command, cwd=str(PROJECT), env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
    except OSError as error:
        return "{}: {}".format(command[0], error)
    if finished.returncode == 0:
        return ""
    return finished.stdout.decode("utf-8", "replace").strip() or "exit status {}".format(finished.returncode)


def sync_with(uv: str, *options: str) -> str:
    """Install the lock with uv; return what went wrong, empty when nothing did."""
    return run(uv, "sync", "--frozen", "--no-progress", *options)


def make_virtual_environment() -> None:
    """Make .venv anew with the Python that runs this script."""
    if ENVIRONMENT.exists():
        shutil.rmtree(str(ENVIRONMENT))
    problem = run(sys.executable, "-m", "venv", str(ENVIRONMENT))
    if problem:
        shutil.rmtree(str(ENVIRONMENT), ignore_errors=True)
        print(problem, file=sys.stderr)
        raise SetUpError(NO_VENV)


def install_with_pip() -> str:
    """Install requirements.lock and this project with plain pip; return what went wrong, empty when nothing did."""
    pip = (str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--no-input")
    requirements = str(PROJECT / "requirements.lock")
    problem = run(*((*pip, "--require-hashes", "--only-binary", ":all:", "-r", requirements)))
    return problem or run(*((*pip, "--no-deps", "--no-build-isolation", "--no-index", "-e", str(PROJECT))))


def install_without_uv() -> str:
    """Make .venv, fetch uv into it by its hash and let it install; where that fails, let pip do it."""
    make_virtual_environment()
    bootstrap = str(PROJECT / "requirements-bootstrap.lock")
    pip = (str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--no-input")
    problem = run(*((*pip, "--require-hashes", "--only-binary", ":all:", "-r", bootstrap)))
    if not problem:
        problem = sync_with(str(PROGRAMS / ("uv" + SUFFIX)), "--all-groups", "--python", str(PYTHON))
    return problem and install_with_pip()


def install() -> None:
    """Install by the best way this machine offers, then import every library once to see that it works."""
    recent = sys.version_info[:2] >= OLDEST_PYTHON
    uv = shutil.which("uv")
    if uv:
        problem = sync_with(uv, *(("--python", sys.executable) if recent else ()))
        if problem and recent:
            problem = install_without_uv()
    elif recent:
        problem = install_without_uv()
    else:
        raise SetUpError(TOO_OLD.format(found="{}.{}".format(*sys.version_info), oldest="{}.{}".format(*OLDEST_PYTHON)))
    problem = problem or run(str(PYTHON), "-c", "import {}, feasibility".format(LIBRARIES))
    if problem:
        lowered = problem.lower()
        unreachable = any(sign in lowered for sign in SIGNS_OF_NO_NETWORK)
        print("\n".join(problem.splitlines()[-2 if unreachable else -15 :]), file=sys.stderr)
        raise SetUpError(NO_NETWORK if unreachable else FAILED)
    STAMP.write_text(fingerprint(environment_version()), encoding="utf-8")


def hand_over_to_newer_python() -> None:
    """Where this Python is too old and a newer one has a name on the path, start again with it."""
    if sys.version_info[:2] >= OLDEST_PYTHON or shutil.which("uv"):
        return
    for minor in range(20, OLDEST_PYTHON[1] - 1, -1):
        newer = shutil.which("python{}.{}".format(OLDEST_PYTHON[0], minor))
        if newer and run(newer, "-c", "import venv") == "":
            sys.exit(subprocess.call([newer, str(Path(__file__).resolve()), *sys.argv[1:]]))


def main(arguments: "list[str]") -> int:
    """Set up when needed; with --run, run ``feasibility`` with the arguments that follow."""
    for stream in (sys.stdout, sys.stderr):
        # A Korean Windows terminal (cp949) lacks some signs: show a question mark, never stop.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if not is_set_up():
        hand_over_to_newer_python()
        print("처음 한 번 환경을 준비합니다 (1분 안팎) / setting up once, about a minute ...", flush=True)
        try:
            install()
        except SetUpError as error:
            print("\n{}".format(error), file=sys.stderr)
            return 1
        print("준비되었습니다 / ready: {}".format(ENVIRONMENT.name), flush=True)
    if arguments[:1] == ["--run"]:
        return subprocess.call([str(PROGRAMS / ("feasibility" + SUFFIX)), *arguments[1:]])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
