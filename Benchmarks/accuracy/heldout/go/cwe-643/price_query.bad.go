package server

import (
	"fmt"
	"github.com/antchfx/xmlquery"
	"net/http"
)

func priceHandler(doc *xmlquery.Node) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		sku := r.URL.Query().Get("sku")
		n, err := xmlquery.Query(doc, "/catalog/item[@sku='"+sku+"']/price")
		if err != nil || n == nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, n.InnerText())
	}
}
