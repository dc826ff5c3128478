// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package login

import (
	"net/http"
	"strings"
)

const ownHost = "tickets.museum.example"

// addressAfterLogin says where the browser goes after the login.
func addressAfterLogin(r *http.Request) string {
	home := "https://" + ownHost
	wanted := strings.TrimSpace(r.URL.Query().Get("next"))
	if wanted == "" {
		return home + "/account"
	}
	if strings.HasPrefix(wanted, "/") {
		return home + wanted
	}
	return wanted
}

// finishLogin sends the browser on.
func finishLogin(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, addressAfterLogin(r), http.StatusSeeOther)
}
