"""The real peers and the built program, as fixtures."""

import os
import re
import secrets
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from program import Program

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
KEY_VARIABLE = "CONTRACT_KEY"


@dataclass(frozen=True)
class Proxy:
    """A LiteLLM proxy that runs."""

    address: str
    key: str


@pytest.fixture(scope="session")
def binary() -> Path:
    """The built program; without it the tests that need it are skipped."""
    name = os.environ.get("ASSAY_BINARY")
    if not name:
        pytest.skip("ASSAY_BINARY does not name the built program")
    path = Path(name).resolve()
    assert path.is_file(), f"ASSAY_BINARY names {path}, which is not there"
    return path


@pytest.fixture
def program(binary: Path, proxy: Proxy, tmp_path: Path) -> Program:
    """The program in a folder of its own, with the proxy's key in its environment."""
    return Program(binary, tmp_path, {KEY_VARIABLE: proxy.key})


@pytest.fixture(scope="session")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """A LiteLLM proxy on a free loopback port, with the models of litellm.yaml."""
    server = Path(os.environ.get("ASSAY_LITELLM", ROOT / ".venv-litellm/bin/litellm"))
    if not server.is_file():
        pytest.skip(f"no LiteLLM at {server}; Scripts/test installs it")
    # The proxy refuses to start without a key, or with one that everybody knows.
    proxy = Proxy(f"http://127.0.0.1:{free_port()}", f"sk-{secrets.token_hex(24)}")
    log = tmp_path_factory.mktemp("litellm") / "log.txt"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(log.parent),
        "LITELLM_MASTER_KEY": proxy.key,
        # The price table and the like come with the package; nothing is fetched.
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS": "True",
        "LITELLM_LOCAL_BLOG_POSTS": "True",
        "LITELLM_LOCAL_POLICY_TEMPLATES": "True",
        "LITELLM_LOCAL_AUTOROUTER_PRESETS": "True",
    }
    host, port = proxy.address.removeprefix("http://").split(":")
    command = [server, "--config", HERE / "litellm.yaml", "--host", host, "--port", port]
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
    try:
        wait_until_ready(f"{proxy.address}/health/readiness", process, log)
        yield proxy
    finally:
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture(scope="session")
def demo_model(binary: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demo model that runs."""
    folder = tmp_path_factory.mktemp("demo")
    process = subprocess.Popen(
        [binary, "demo-model", "--port", "0"], cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    # A program that says nothing would be waited for without end.
    impatience = threading.Timer(60, process.kill)
    impatience.start()
    try:
        assert process.stdout is not None
        first_line = process.stdout.readline()
        impatience.cancel()
        address = re.search(r"http://127\.0\.0\.1:\d+", first_line)
        assert address, f"the first line has no address: {first_line!r}"
        yield address.group()
    finally:
        impatience.cancel()
        process.terminate()
        process.wait(timeout=30)


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_ready(url: str, process: subprocess.Popen, log: Path) -> None:
    """Waits until the server answers; shows its log if it does not within two minutes."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.25)
    pytest.fail(f"LiteLLM did not start:\n{log.read_text(errors='replace')[-4000:]}")
