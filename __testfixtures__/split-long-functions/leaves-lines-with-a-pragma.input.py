# Whoever silenced the linters for a function means this transform as well.
def install(  # pylint: disable=too-many-statements
    target, source, log,
):  # noqa: PLR0915
    # Check the target
    if not target.exists():
        target.create()
    if target.full():
        raise OSError(target)
    log.write(target)

    # Copy the files
    for file in source:
        copied = target.copy(file)
        copied.owner = target.owner
        log.write(copied)
    return target
