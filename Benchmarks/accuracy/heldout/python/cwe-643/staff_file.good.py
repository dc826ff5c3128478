import sys
import xml.etree.ElementTree as ET
import re


def phone_of(tree, department, surname):
    for dep in tree.getroot().findall("./department"):
        if dep.get("name") != department:
            continue
        for person in dep.findall("person"):
            if person.findtext("surname") == surname:
                return person.findtext("phone")
    return None


def main():
    tree = ET.parse("/etc/phonebook/staff.xml")
    for line in sys.stdin:
        department, _, surname = line.strip().partition("/")
        print(phone_of(tree, department, surname) or "not found")


main()
