import getpass

from pathlib import Path

import click
import keyring

STATE = Path.home() / ".acmectl"


@click.command()
@click.option("--user", prompt=True)
def login(user):
    """Remember the account for later commands."""
    password = getpass.getpass()
    STATE.mkdir(mode=0o700, exist_ok=True)
    keyring.set_password("acmectl", user, password)
    (STATE / "user").write_text(user)
    click.echo("signed in as " + user)


if __name__ == "__main__":
    login()
