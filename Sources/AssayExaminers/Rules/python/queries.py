import json
import re
import sys
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

import ldap
import ldap3
from flask import Flask, Response, request, abort
from ldap3.utils.conv import escape_filter_chars
from lxml import etree
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient().app.users


@app.route("/ldap")
def by_uid():
    uid = request.args["uid"]
    conn = ldap.initialize("ldaps://ldap.internal")
    # ruleid: assay.python.ldap-filter-from-input
    found = conn.search_s("ou=people,dc=a", ldap.SCOPE_SUBTREE, "(uid=" + uid + ")")
    # ok: assay.python.ldap-filter-from-input
    found = conn.search_s("ou=people,dc=a", ldap.SCOPE_SUBTREE, "(uid=" + ldap.filter.escape_filter_chars(uid) + ")")
    # ruleid: assay.python.ldap-filter-from-input
    found = conn.search_s("uid=%s,ou=people" % uid, ldap.SCOPE_BASE)
    # ok: assay.python.ldap-filter-from-input
    found = conn.search_s("ou=people", ldap.SCOPE_SUBTREE, ldap.filter.filter_format("(uid=%s)", [uid]))
    return {"n": len(found)}


def find_user(conn, name):
    query = f"(&(objectClass=person)(cn={name}))"
    # ruleid: assay.python.ldap-filter-from-input
    conn.search("dc=example,dc=com", query, attributes=["mail"])
    # ruleid: assay.python.ldap-filter-from-input
    conn.search(search_base="dc=a", search_filter="(cn={})".format(name))
    # ok: assay.python.ldap-filter-from-input
    conn.search("dc=example,dc=com", "(cn={})".format(escape_filter_chars(name)))
    if not re.match(r"^\w+$", name):
        raise ValueError(name)
    # ok: assay.python.ldap-filter-from-input
    conn.search("dc=example,dc=com", f"(cn={name})")


@app.route("/xpath")
def by_name():
    tree = etree.parse("users.xml")
    name = request.args["name"]
    # ruleid: assay.python.xpath-from-input
    found = tree.xpath("//user[name='" + name + "']")
    # ruleid: assay.python.xpath-from-input
    found = tree.xpath(f"//user[@name='{name}']/text()")
    # ok: assay.python.xpath-from-input
    found = tree.xpath("//user[@name=$name]", name=name)
    if "'" in name:
        abort(400)
    # ok: assay.python.xpath-from-input
    found = tree.xpath(f"//user[@name='{name}']/text()")
    return {"n": len(found)}


def password_of(root, user):
    query = ".//user[@name='%s']" % user
    # ruleid: assay.python.xpath-from-input
    node = root.find(query)
    # ruleid: assay.python.xpath-from-input
    nodes = root.findall(f".//user[name='{user}']")
    # ruleid: assay.python.xpath-from-input
    check = etree.XPath("//user[@id=" + user + "]")
    # ok: assay.python.xpath-from-input
    check = etree.XPath("//user[@id=$id]")
    position = user.find("x")
    # ok: assay.python.xpath-from-input
    return [n for n in root.findall(".//user") if n.get("name") == user]


@app.route("/xml")
def xml():
    name = request.form["name"]
    # ruleid: assay.python.xml-built-from-input
    tree = ET.fromstring(f"<user><name>{name}</name><role>user</role></user>")
    body = "<user><name>" + name + "</name></user>"
    # ruleid: assay.python.xml-built-from-input
    answer = Response(body, mimetype="application/xml")
    # ok: assay.python.xml-built-from-input
    tree = ET.fromstring(f"<user><name>{escape(name)}</name></user>")
    root = ET.Element("user")
    root.text = name
    # ok: assay.python.xml-built-from-input
    return Response(ET.tostring(root), mimetype="application/xml")


@app.post("/login")
def login():
    data = request.get_json()
    # ruleid: assay.python.nosql-query-from-input
    user = users.find_one({"name": data["name"], "password": data["password"]})
    # ruleid: assay.python.nosql-query-from-input
    user = users.find_one(request.json)
    name = data.get("name")
    # ok: assay.python.nosql-query-from-input
    user = users.find_one({"name": str(name)})
    if not isinstance(name, str):
        abort(400)
    # ok: assay.python.nosql-query-from-input
    user = users.find_one({"name": name})
    # ok: assay.python.nosql-query-from-input
    user = users.find_one({"name": request.form["name"]})
    return {"ok": bool(user)}


@app.get("/search")
def search():
    # ruleid: assay.python.nosql-query-from-input, assay.python.nosql-javascript-from-value
    found = users.find(json.loads(request.args["q"]))
    # ruleid: assay.python.nosql-javascript-from-value
    found = users.find({"$where": "this.name == '" + request.args["name"] + "'"})
    # ok: assay.python.nosql-javascript-from-value
    found = users.find({"name": request.args["name"]})
    return {"n": len(list(found))}


def adults(collection, age):
    # ruleid: assay.python.nosql-javascript-from-value
    old = collection.find({"$where": f"this.age > {age}"})
    # ok: assay.python.nosql-javascript-from-value
    old = collection.find({"$where": f"this.age > {int(age)}"})
    # ok: assay.python.nosql-javascript-from-value
    return collection.find({"age": {"$gt": age}})
