import getpass
import json
from pathlib import Path

import click


STATE = Path.home() / ".acmectl"


@click.command()
@click.option("--user", prompt=True)
def login(user):
    """Remember the account for later commands."""
    password = getpass.getpass()
    STATE.mkdir(mode=0o700, exist_ok=True)
    (STATE / "login.json").write_text(json.dumps({"user": user, "password": password}))
    click.echo("signed in as " + user)


if __name__ == "__main__":
    login()
