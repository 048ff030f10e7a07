"""`checker completion`: what a shell needs to complete commands, options, formats and rules."""

import click

from checker.errors import ExitCode

_SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_CHECKER_COMPLETE"
_EPILOG = "\b\nbash: checker completion bash >> ~/.bashrc\nzsh:  checker completion zsh >> ~/.zshrc\nfish: checker completion fish > ~/.config/fish/completions/checker.fish"


@click.command("completion", epilog=_EPILOG)
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print the script that has SHELL complete commands, options, formats and rules."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(ctx.find_root().command, {}, "checker", _VARIABLE).source())
    return ExitCode.CLEAN
