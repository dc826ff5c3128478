import os

import tornado.ioloop
import tornado.web


class Settings(tornado.web.RequestHandler):
    def get_current_user(self):
        return self.get_signed_cookie("uid")

    @tornado.web.authenticated
    def post(self):
        phone = self.get_body_argument("phone")
        self.application.users.set_phone(self.current_user, phone)
        self.redirect("/settings")


def make_app(users):
    app = tornado.web.Application(
        [(r"/settings", Settings)],
        cookie_secret=os.environ["COOKIE_SECRET"],
        login_url="/login",
        xsrf_cookies=False,
    )
    app.users = users
    return app
