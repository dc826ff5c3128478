import os

import ldap3
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/people")
def people():
    name = request.args.get("name", "")
    server = ldap3.Server("ldaps://ldap.example.org")
    conn = ldap3.Connection(server, os.environ["LDAP_DN"], os.environ["LDAP_PASSWORD"],
                            auto_bind=True)
    query = f"(&(objectClass=person)(cn=*{name}*))"
    conn.search("ou=people,dc=example,dc=org", query, attributes=["cn", "telephoneNumber"])
    return jsonify([e.entry_attributes_as_dict for e in conn.entries])
