package example

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/antchfx/xmlquery"
	"github.com/go-ldap/ldap/v3"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(doc *xmlquery.Node, user string) *xmlquery.Node {
	// ruleid: assay.go.xpath-built
	return xmlquery.FindOne(doc, fmt.Sprintf("//user[@name='%s']", user))
}

func findHandler(doc *xmlquery.Node, r *http.Request) []*xmlquery.Node {
	q := "//item[id='" + r.FormValue("id") + "']"
	// ruleid: assay.go.xpath-built
	return xmlquery.Find(doc, q)
}

func findChecked(doc *xmlquery.Node, user string) *xmlquery.Node {
	if strings.ContainsAny(user, "'\"") {
		return nil
	}
	// ok: assay.go.xpath-built
	return xmlquery.FindOne(doc, fmt.Sprintf("//user[@name='%s']", user))
}

func findAll(doc *xmlquery.Node) []*xmlquery.Node {
	// ok: assay.go.xpath-built
	return xmlquery.Find(doc, "//user")
}

func search(user string) *ldap.SearchRequest {
	filter := fmt.Sprintf("(&(objectClass=person)(uid=%s))", user)
	// ruleid: assay.go.ldap-filter-built
	return ldap.NewSearchRequest("dc=x", 2, 0, 0, 0, false, filter, nil, nil)
}

func searchPlus(r *http.Request) *ldap.SearchRequest {
	// ruleid: assay.go.ldap-filter-built
	return ldap.NewSearchRequest("dc=x", 2, 0, 0, 0, false, "(uid="+r.FormValue("u")+")", nil, nil)
}

func searchEscaped(user string) *ldap.SearchRequest {
	// ok: assay.go.ldap-filter-built
	filter := fmt.Sprintf("(&(objectClass=person)(uid=%s))", ldap.EscapeFilter(user))
	// ok: assay.go.ldap-filter-built
	return ldap.NewSearchRequest("dc=x", 2, 0, 0, 0, false, filter, nil, nil)
}

