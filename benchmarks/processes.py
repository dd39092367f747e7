"""Parts of the benchmarks that need a process of their own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def told_by(module: str, *arguments: str, **environment: str) -> str:
    """Return what a module of the benchmarks prints in a fresh process."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    surroundings = {**os.environ, **environment}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # a program that has been started before is compiled
    done = subprocess.run(  # noqa: S603  our own module
        command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, check=True, text=True
    )
    return done.stdout
