import os
import tempfile


def stage_payslip(employee_no: int, payslip_text: str) -> str:
    """Puts a payslip where the print driver fetches it."""
    handle, path = tempfile.mkstemp(prefix=f"payslip-{employee_no}-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(payslip_text)
    return path
