# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import sqlite3

APPROVE = """
    UPDATE leave_requests
    SET state = 'approved', decided_by = :actor
    WHERE id = :request AND state = 'open'
    AND EXISTS (SELECT 1 FROM staff WHERE staff.id = leave_requests.staff_id AND staff.manager_id = :actor)
"""


def approve_leave(db_path: str, actor_id: int, request_id: int) -> int:
    """Approves a leave request; returns its days."""
    db = sqlite3.connect(db_path)
    try:
        changed = db.execute(APPROVE, {"actor": actor_id, "request": request_id}).rowcount
        db.commit()
        found = db.execute("SELECT days, state FROM leave_requests WHERE id = ?", (request_id,)).fetchone()
    finally:
        db.close()
    if found is None:
        raise KeyError(request_id)
    if changed == 1:
        return found[0]
    if found[1] != "open":
        raise ValueError(f"request {request_id} is {found[1]}")
    raise PermissionError(f"request {request_id} is for another desk")
