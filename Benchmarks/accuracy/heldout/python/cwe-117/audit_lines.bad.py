from datetime import datetime, timezone


class AuditTrail:
    def __init__(self, path):
        self.path = path

    def add(self, actor, action, note):
        stamp = datetime.now(timezone.utc).isoformat()
        with open(self.path, "a", encoding="utf-8") as fh:
            fh.write(f"{stamp} {actor} {action}: {note}\n")


def rename_project(request, trail, projects):
    project = projects.get(request.match_info["id"])
    name = request.query.get("name", "untitled")
    project.name = name
    trail.add(request["user"], "rename", name)
    return project
