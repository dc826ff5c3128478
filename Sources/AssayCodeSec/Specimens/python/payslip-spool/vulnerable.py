import os
import tempfile


def stage_payslip(employee_no: int, payslip_text: str) -> str:
    """Puts a payslip where the print driver fetches it."""
    path = os.path.join(tempfile.gettempdir(), f"payslip-{employee_no}.txt")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(payslip_text)
    return path
