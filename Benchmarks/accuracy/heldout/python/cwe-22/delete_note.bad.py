import os

import tornado.web


class NoteHandler(tornado.web.RequestHandler):
    root = "/var/notes"

    def get_current_user(self):
        raw = self.get_signed_cookie("user")
        return raw.decode() if raw else None

    @tornado.web.authenticated
    def delete(self):
        name = self.get_argument("note")
        target = f"{self.root}/{self.current_user}/{name}.md"
        if not os.path.exists(target):
            raise tornado.web.HTTPError(404)
        os.remove(target)
        self.set_status(204)
