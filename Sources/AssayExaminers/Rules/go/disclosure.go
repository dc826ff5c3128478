package example

import (
	"log"
	"net/http"
	// ruleid: assay.go.profiler-exposed
	_ "net/http/pprof"

	"github.com/gin-gonic/gin"
)

func show(w http.ResponseWriter, r *http.Request) {
	user, err := load(3)
	if err != nil {
		// ruleid: assay.go.error-text-to-client
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = user
	password := askPassword()
	// ruleid: assay.go.secret-in-log
	log.Printf("password %s", password)
	// ruleid: assay.go.secret-in-log
	log.Println("token:", user.Token)
	// ok: assay.go.secret-in-log
	log.Printf("user %q", user.Name)
	// ok: assay.go.secret-in-log
	log.Printf("password length %d", len(password))
}

func showGin(c *gin.Context) {
	user, err := load(c.Param("id"))
	if err != nil {
		// ruleid: assay.go.error-text-to-client
		c.JSON(500, gin.H{"error": err.Error()})
		return
	}
	c.JSON(200, user)
}

func showQuiet(w http.ResponseWriter, r *http.Request) {
	user, err := load(3)
	if err != nil {
		log.Print("failed: ", err)
		// ok: assay.go.error-text-to-client
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	if err := user.Check(); err != nil {
		// ok: assay.go.error-text-to-client
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func main() {
	// ruleid: assay.go.debug-mode
	gin.SetMode(gin.DebugMode)
	// ruleid: assay.go.debug-mode
	gin.SetMode("debug")
	// ok: assay.go.debug-mode
	gin.SetMode(gin.ReleaseMode)
	mux := http.NewServeMux()
	// ruleid: assay.go.profiler-exposed
	mux.HandleFunc("/debug/pprof/", index)
	// ok: assay.go.profiler-exposed
	mux.HandleFunc("/items", index)
	// ruleid: assay.go.directory-listing
	mux.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir("./static"))))
	fs := http.Dir("./files")
	// ruleid: assay.go.directory-listing
	mux.Handle("/files/", http.FileServer(fs))
	// ok: assay.go.directory-listing
	mux.Handle("/safe/", http.FileServer(noListing{http.Dir("./static")}))
	// ok: assay.go.directory-listing, assay.go.debug-mode, assay.go.profiler-exposed
	mux.HandleFunc("/one", index)
}
