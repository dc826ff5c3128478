package example

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

func back(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	// ruleid: assay.go.redirect-to-given-address
	http.Redirect(w, r, next, http.StatusFound)
	// ok: assay.go.redirect-to-given-address
	http.Redirect(w, r, "/home", http.StatusFound)
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") {
		next = "/"
	}
	// ok: assay.go.redirect-to-given-address
	http.Redirect(w, r, next, http.StatusFound)
}

func ginBack(c *gin.Context) {
	// ruleid: assay.go.redirect-to-given-address
	c.Redirect(http.StatusFound, c.Query("return_to"))
	// ok: assay.go.redirect-to-given-address
	c.Redirect(http.StatusFound, "/items/"+c.Param("id"))
}
