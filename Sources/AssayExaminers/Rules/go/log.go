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


func structured(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	// ok: assay.go.log-injection
	logger.Info("login", "user", user)
	// ok: assay.go.log-injection
	logger.Info("login", zap.String("user", user))
	// ok: assay.go.log-injection
	log.Printf("login of %q from %s", user, "here")
	// ok: assay.go.log-injection
	log.Printf("login of %s", oneLine(user))
	// ruleid: assay.go.log-injection
	logger.Info("login of " + user)
	// ruleid: assay.go.log-injection
	log.Printf("%q: login of %s", "x", user)
	if strings.ContainsAny(user, "\r\n") {
		return
	}
	// ok: assay.go.log-injection
	log.Println("login of", user)
}
