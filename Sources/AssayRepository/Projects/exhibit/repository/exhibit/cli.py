"""The command line."""

import argparse
import json
import sys

from exhibit.errors import ExhibitError
from exhibit.exporter import export_bundle
from exhibit.importer import import_bundle
from exhibit.library import Library
from exhibit.render import render_site


def main(arguments=None):
    """Carries out a command and returns the exit status."""
    options = parser().parse_args(arguments)
    try:
        options.command(options)
    except ExhibitError as error:
        print(f"exhibit: {error}", file=sys.stderr)
        return 1
    return 0


def parser():
    top = argparse.ArgumentParser(prog="exhibit", description="Online exhibitions of a small museum.")
    top.add_argument("--library", required=True, metavar="DIR")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def command(name, body, *arguments):
        sub = commands.add_parser(name, help=body.__doc__)
        for argument in arguments:
            sub.add_argument(argument)
        sub.set_defaults(command=body)
        return sub

    command("init", init, "title")
    command("import", import_, "file").add_argument("--replace", action="store_true")
    command("list", list_)
    command("show", show, "slug")
    command("export", export, "slug", "file")
    command("remove", remove, "slug")
    command("render", render, "target")
    return top


def init(options):
    """makes an empty library"""
    Library.create(options.library, options.title)


def import_(options):
    """brings a bundle into the library"""
    exhibition = import_bundle(options.file, Library(options.library), options.replace)
    print(f"{exhibition.slug}: {len(exhibition.works)} works, {exhibition.size} bytes")


def list_(options):
    """lists the exhibitions"""
    for exhibition in Library(options.library).exhibitions:
        print(f"{exhibition.slug}\t{len(exhibition.works)}\t{exhibition.size}\t{exhibition.title}")


def show(options):
    """prints an exhibition as JSON"""
    print(json.dumps(Library(options.library).get(options.slug).as_dict(), indent=2))


def export(options):
    """writes an exhibition as a bundle"""
    export_bundle(Library(options.library), options.slug, options.file)


def remove(options):
    """takes an exhibition away"""
    Library(options.library).remove(options.slug)


def render(options):
    """writes the web site"""
    render_site(Library(options.library), options.target)
