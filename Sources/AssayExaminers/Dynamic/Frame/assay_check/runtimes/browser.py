"""Answers in HTML, with their scripts, in headless Chromium."""

import mimetypes
import os
import re
import urllib.parse

from ..answer import Answer
from ..devtools import DevTools
from ..errors import AnswerFailed, MissingModule, MissingToolchain
from ..honey import HoneyServer
from ..host import last_line
from ..page import Page
from ..programs import BROWSERS, find_first

FLAGS = ("--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage",
         "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--disable-breakpad", "--disable-default-apps", "--mute-audio", "--disable-software-rasterizer",
         # Frames of other origins stay in the page's own session, where what they do is seen.
         "--disable-site-isolation-trials",
         "--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider,IsolateOrigins,"
         "site-per-process",
         "--password-store=basic", "--use-mock-keychain", "--js-flags=--max-old-space-size=256")

# A script from elsewhere, without which the page does not work.
FOREIGN_SCRIPT = re.compile(
    r"""(?:<script[^<>]{0,300}?\ssrc\s*=\s*["']?|^[ \t]*import\s[^;\n]{0,200}?["'])"""
    r"""((?:https?:)?//[^"'\s<>]{3,300})""", re.I | re.M)


class Payload:
    """Script that shows by itself that it ran: it calls a function that only this probe knows."""

    def __init__(self, name):
        self.name = name
        self.script = f"{name}('')"
        self.tag = f"<script>{self.script}</script>"
        self.image = f'<img src=x onerror="{self.script}">'
        self.svg = f'<svg onload="{self.script}">'
        self.url = f"javascript:{self.script}"


class BrowserAnswer(Answer):
    """A page and its files, served from loopback."""

    usual_file = "index.html"
    _process = None

    def join(self, texts):
        return max(texts, key=len)

    def build(self, folder):
        foreign = FOREIGN_SCRIPT.search(self.source[:1 << 20])
        if foreign:
            raise MissingModule(
                foreign[1], f"the page loads {foreign[1][:120]}, and there is no network here")

    def prepare(self):
        super().prepare()
        program = find_first(BROWSERS)
        if program is None:
            raise MissingToolchain("Chromium is not installed here")
        # The program itself where it is known, because what lies in PATH is a script that reads settings.
        name = os.path.basename(program)
        direct = f"/usr/lib/chromium/{name}"
        folder = self.stage.fresh_folder("browser")
        mode = () if name.endswith("-headless-shell") else ("--headless=new",)
        self._process = self.stage.start(
            [direct if os.access(direct, os.X_OK) else program, *mode, *FLAGS,
             f"--user-data-dir={folder}/data", "about:blank"],
            folder=folder, control=True, control_limit=64 << 20, spared=True,
            environment={"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder})
        self._tools = DevTools(self.stage, self._process)
        try:
            self._tools.ask("Browser.getVersion", seconds=40)
        except AnswerFailed as error:
            text = bytes(self._process.errors.data).decode("utf-8", "replace")
            raise MissingToolchain(f"Chromium does not start here: {last_line(text)}") from error

    @property
    def site(self):
        """The server of the answer's files; `site.put(path, body)` adds what its scripts ask for."""
        scene = self.stage.scene
        if self not in scene.answers:
            scene.answers.append(self)
            self._pages, self._payloads = [], []
            self._site = HoneyServer(scene)
            for path, text in {**self.files, self.file: self.source, **self.extra}.items():
                kind = mimetypes.guess_type(path)[0] or "text/html"
                self._site.put(f"/{path}", text, headers={"Content-Type": f"{kind}; charset=utf-8"})
            self._site.put("/", self.source)
        return self._site

    def payload(self, what="an injected script ran"):
        """A script to inject; if it runs in any page, the attack succeeded."""
        site = self.site
        payload = Payload("k" + self.stage.token(12))
        self._payloads.append(payload)
        for page in self._pages:
            page.bind(payload.name)
        self.stage.scene.add_trap(
            lambda: what if site and any(payload.name in page.called for page in self._pages) else None)
        return payload

    def open(self, path="/", *, query=None, fragment=None, before=None, url=None, width=1024, height=768):
        """Opens a page of the answer as a new visitor.

        `before` is JavaScript that runs before the page's own, for storage, cookies or what a browser offers.
        """
        site, tools = self.site, self._tools
        context = tools.ask("Target.createBrowserContext")["browserContextId"]
        target = tools.ask("Target.createTarget", url="about:blank", browserContextId=context, width=width,
                           height=height)["targetId"]
        session = tools.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, tools, session, context)
        self._pages.append(page)
        for payload in self._payloads:
            page.bind(payload.name)
        if before:
            tools.ask("Page.addScriptToEvaluateOnNewDocument", session, source=before)
        address = url or site.url + path
        if query:
            address += "?" + (query if isinstance(query, str) else urllib.parse.urlencode(query))
        if fragment:
            address += "#" + fragment
        page.go(address)
        return page

    def open_beside(self, html, **options):
        """Opens a page of a stranger, from another origin; `{answer}` in it is the answer's address."""
        stranger = HoneyServer(self.stage.scene)
        stranger.put("/", html.replace("{answer}", self.site.url + "/"))
        return self.open(url=stranger.url.replace("127.0.0.1", "localhost") + "/", **options)

    def drain(self):
        for page in self._pages:
            page.drain()

    def close(self):
        for page in self._pages:
            page.close()
        self._pages = []
