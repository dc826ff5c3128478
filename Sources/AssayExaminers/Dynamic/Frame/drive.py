"""The driver: reads an order from standard input, runs the check and reports on a sealed channel."""

import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from assay_check.channel import Channel  # noqa: E402
from assay_check.session import session  # noqa: E402
from assay_check.shield import harden_driver  # noqa: E402
from assay_check.stage import Stage  # noqa: E402


def main():
    order = json.loads(sys.stdin.buffer.read())
    harden_driver()
    channel = Channel(bytes.fromhex(order.pop("key")))
    os.umask(0o022)
    session.run(order, Stage(order), channel)
    channel.end()
    # Nothing of the check runs behind its end.
    os._exit(0)


main()
