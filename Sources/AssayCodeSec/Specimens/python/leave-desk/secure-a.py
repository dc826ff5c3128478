# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import sqlite3
from contextlib import closing


def approve_leave(db_path: str, actor_id: int, request_id: int) -> int:
    """Approves a leave request; returns its days."""
    with closing(sqlite3.connect(db_path)) as db, db:
        row = db.execute(
            "SELECT r.days, r.state, s.manager_id FROM leave_requests r"
            " JOIN staff s ON s.id = r.staff_id WHERE r.id = ?", (request_id,)).fetchone()
        if row is None:
            raise KeyError(request_id)
        days, state, manager_id = row
        if manager_id is None or manager_id != actor_id:
            raise PermissionError(f"{actor_id} does not manage the applicant")
        if state != "open":
            raise ValueError(f"request {request_id} is {state}")
        db.execute(
            "UPDATE leave_requests SET state = 'approved', decided_by = ? WHERE id = ?",
            (actor_id, request_id))
    return days
