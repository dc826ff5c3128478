"""A page of the answer in a browser."""

import json

from .errors import AnswerFailed, AnswerRaised


class Page:
    """An open page: what it does to its visitor, and what a visitor does to it."""

    def __init__(self, answer, tools, session, context):
        self._answer, self._tools, self._session, self._context = answer, tools, session, context
        self.dialogs = []
        self.console = []
        self.requests = []
        self.called = []
        self._is_loaded = False
        tools.listen(session, self._event)
        for domain in ("Page", "Runtime", "Network"):
            tools.ask(f"{domain}.enable", session)

    def _event(self, method, parameters):
        if method == "Page.loadEventFired":
            self._is_loaded = True
        elif method == "Page.javascriptDialogOpening":
            self.dialogs.append(parameters.get("message", ""))
            self._tools.send("Page.handleJavaScriptDialog", self._session, accept=True)
        elif method == "Runtime.bindingCalled":
            self.called.append(parameters.get("name", ""))
        elif method == "Runtime.consoleAPICalled":
            words = [str(each.get("value", each.get("description", ""))) for each in parameters["args"]]
            self.console.append(" ".join(words))
        elif method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.console.append(str(details.get("exception", {}).get("description", details.get("text"))))
        elif method == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])

    def go(self, url, seconds=15):
        """Loads an address."""
        self._is_loaded = False
        result = self._tools.ask("Page.navigate", self._session, url=url)
        if result.get("errorText"):
            raise AnswerFailed(f"the page cannot be opened: {result['errorText']}")
        self._tools.wait(lambda: self._is_loaded, seconds, "the page did not load in time")
        self.settle()

    def settle(self, seconds=0.3):
        """Lets the page do what it has begun."""
        self._answer.stage.clock.wait(lambda: self._tools.pump() is not None, seconds)

    def wait_for(self, expression, seconds=5):
        """Waits until an expression is true; returns whether it came to be."""
        end = seconds
        while end > 0:
            if self.evaluate(f"Boolean({expression})"):
                return True
            self.settle(0.1)
            end -= 0.1
        return False

    def evaluate(self, expression, seconds=10):
        """The value of an expression in the page; promises are waited for."""
        result = self._tools.ask(
            "Runtime.evaluate", self._session, seconds, expression=expression, returnByValue=True,
            awaitPromise=True, userGesture=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            text = details.get("exception", {}).get("description", details.get("text", ""))
            raise AnswerRaised("JavaScript", str(text).split("\n")[0])
        value = result["result"].get("value")
        self._answer.stage.scene.hear(str(value))
        return value

    def html(self):
        """The document as it stands now."""
        return self.evaluate("document.documentElement.outerHTML") or ""

    def text(self):
        """What a visitor reads."""
        return self.evaluate("document.body ? document.body.innerText : ''") or ""

    def click(self, selector):
        """Clicks the first element that fits."""
        self._on(selector, "element.click()")
        self.settle()

    def type(self, selector, text):
        """Writes into a field, as a visitor would: with the events that it makes."""
        self._on(selector, """
            element.focus();
            const kind = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
            const own = Object.getOwnPropertyDescriptor(kind.prototype, 'value');
            if (element.isContentEditable) element.textContent = TEXT; else own.set.call(element, TEXT);
            element.dispatchEvent(new InputEvent('input', {bubbles: true, data: TEXT}));
            element.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true, key: 'a'}));
            element.dispatchEvent(new Event('change', {bubbles: true}));
        """.replace("TEXT", _quote(text)))
        self.settle(0.1)

    def submit(self, selector="form"):
        """Sends a form off."""
        self._on(selector, "element.requestSubmit ? element.requestSubmit() : element.submit()")
        self.settle()

    def exists(self, selector):
        """Whether an element fits."""
        return self.evaluate(f"document.querySelector({_quote(selector)}) !== null") is True

    def _on(self, selector, action):
        found = self.evaluate(
            f"(() => {{ const element = document.querySelector({_quote(selector)});"
            f"if (!element) return false; {action}; return true; }})()")
        if found is not True:
            raise AnswerFailed(f"the page has no {selector}")

    def bind(self, name):
        """Makes a function of that name in every frame; who calls it is noted in `called`."""
        self._tools.ask("Runtime.addBinding", self._session, name=name)

    def drain(self):
        """Takes in what happened in the page."""
        self.settle(0.2)

    def close(self):
        self._tools.ask("Target.disposeBrowserContext", browserContextId=self._context)


def _quote(text):
    return json.dumps(text).replace("</", "<\\/")
