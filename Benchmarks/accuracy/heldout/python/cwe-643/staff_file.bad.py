import sys
import xml.etree.ElementTree as ET


def phone_of(tree, department, surname):
    path = f"./department[@name='{department}']/person[surname='{surname}']/phone"
    node = tree.getroot().find(path)
    return node.text if node is not None else None


def main():
    tree = ET.parse("/etc/phonebook/staff.xml")
    for line in sys.stdin:
        department, _, surname = line.strip().partition("/")
        print(phone_of(tree, department, surname) or "not found")


main()
