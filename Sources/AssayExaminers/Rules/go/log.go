package example

import (
	"log"
	"net/http"
	"strings"
)

func logs(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	// ruleid: assay.go.log-injection
	log.Printf("login of %s failed", user)
	// ruleid: assay.go.log-injection
	log.Println("login of " + user)
	// ok: assay.go.log-injection
	log.Printf("login of %q failed", user)
	clean := strings.ReplaceAll(user, "\n", "")
	// ok: assay.go.log-injection
	log.Println("login of", clean)
}

