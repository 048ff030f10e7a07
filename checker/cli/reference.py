"""`checker reference`: the table of office holders, and tables made from other people's files."""

from pathlib import Path

import click

from checker.cli import options, settings


@click.group("reference")
def command() -> None:
    """Look up office holders, or import them from other files.

    The checker reads the tables that the configuration names (lists.office-holders), and those in CHECKER_OFFICES, beside its own.
    """


@command.command("list", short_help="Print the terms of office that there are.", epilog="Example: checker reference list Lincoln")
@click.argument("words", nargs=-1)
@options.display
def list_offices(words: tuple[str, ...], colour: str, quiet: bool, verbose: bool) -> None:
    """Print the terms of office in which all WORDS occur: a name, an office, a country, a year."""
    from checker.cli.output import print_lines, style_for
    from checker.configuration.lists import house_lists
    from checker.reference.house import using
    from checker.reference.importers import as_tsv
    from checker.reference.offices import offices, plain_name

    wanted = [plain_name(word) for word in words]
    with using(house_lists(settings.settings_for(None))):
        known = offices()
    found = tuple(o for o in known if all(w in plain_name(f"{o.person} {o.surname} {o.role} {o.place} {o.start} {o.end}") for w in wanted))
    print_lines(as_tsv(found) if found else ["No such office holder is in the table."], style_for(colour, quiet=quiet, verbose=verbose))


@command.command("import", short_help="Make a table of other people's files.", epilog="Example: checker reference import mayors.json -o house/mayors.tsv")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The table to write; by default it is printed.")
@options.display
def import_offices(files: tuple[Path, ...], output: Path | None, colour: str, quiet: bool, verbose: bool) -> None:
    """Make a table of office holders of FILES: Popolo JSON, Wikidata query results, congress-legislators YAML.

    The other lists of a house (lists.places, lists.allow and so on) are plain tables, which the settings name as they are.
    """
    from checker.cli.output import print_lines, refuse_unwritable, style_for, write_lines
    from checker.reference.importers import as_tsv, read_offices

    if output:
        refuse_unwritable(output)
    lines = as_tsv(tuple(office for path in files for office in read_offices(path)))
    if output:
        write_lines(output, lines)
    else:
        print_lines(lines, style_for(colour, quiet=quiet, verbose=verbose))
