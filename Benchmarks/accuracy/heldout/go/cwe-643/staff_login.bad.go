package util

import (
	"errors"
	"fmt"
	"github.com/antchfx/xmlquery"
)

func findStaff(doc *xmlquery.Node, user, dept string) (string, error) {
	expr := fmt.Sprintf("//staff[user='%s' and dept='%s']/name", user, dept)
	node, err := xmlquery.Query(doc, expr)
	if err != nil || node == nil {
		return "", errors.New("not found")
	}
	return node.InnerText(), nil
}
