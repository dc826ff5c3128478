package util

import (
	"errors"
	"github.com/antchfx/xmlquery"
)

func findStaff(doc *xmlquery.Node, user, dept string) (string, error) {
	for _, s := range xmlquery.Find(doc, "//staff") {
		u, d := s.SelectElement("user"), s.SelectElement("dept")
		n := s.SelectElement("name")
		if u != nil && d != nil && n != nil && u.InnerText() == user && d.InnerText() == dept {
			return n.InnerText(), nil
		}
	}
	return "", errors.New("not found")
}
