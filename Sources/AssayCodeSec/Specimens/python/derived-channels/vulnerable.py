# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
def evaluate_channel(formula_text: str, channel_values: dict[str, float]) -> float:
    """The value of a derived channel for one set of readings."""
    names = {key: float(value) for key, value in channel_values.items()}
    try:
        result = eval(formula_text.strip(), {"__builtins__": {}}, names)
        return float(result)
    except (SyntaxError, NameError, TypeError, ZeroDivisionError) as error:
        raise ValueError(f"cannot evaluate {formula_text!r}") from error
