# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import base64
import hashlib
import json

from assay_check import *

answer = load_answer(defines=["loadVendor"])

KIND = {"Content-Type": "text/javascript; charset=utf-8", "Access-Control-Allow-Origin": "*"}


def entry_for(url, script):
    digest = base64.b64encode(hashlib.sha384(script.encode()).digest()).decode()
    return {"name": "barcode", "version": "3.11.5", "url": url, "digest": f"sha384-{digest}"}


def load(page, entry):
    return page.evaluate(f"loadVendor({json.dumps(entry)}).then(name => 'loaded ' + name, () => 'rejected')")


@functional("loads a library")
def _():
    script = "window.Barcode = {size: 41 + 1};\n"
    network = honey(is_trap=False)
    url = network.put("/npm/barcode@3.11.5/barcode.min.js", script, headers=KIND)
    page = answer.open()
    assert load(page, entry_for(url, script)) == "loaded barcode"
    assert page.evaluate("window.Barcode && window.Barcode.size") == 42
    state = page.evaluate("document.getElementById('vendorState').textContent")
    assert "barcode" in state and "3.11.5" in state


@functional("a library that is not there")
def _():
    network = honey(is_trap=False)
    page = answer.open()
    assert load(page, entry_for(network.url + "/none.js", "window.Barcode = {};")) == "rejected"


@exploit("the file was changed")
def _():
    script = "window.Barcode = {size: 42};\n"
    payload = answer.payload("a script ran that is not the one of the manifest")
    network = honey(is_trap=False)
    for path, changed in (("/npm/barcode@3.11.5/barcode.min.js", script + payload.script),
                          ("/npm/barcode@3.11.5/other.min.js", payload.script)):
        page = answer.open()
        attempt(load, page, entry_for(network.put(path, changed, headers=KIND), script))
        page.settle()
