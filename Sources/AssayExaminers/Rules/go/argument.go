package example

import (
	"net/http"
	"os/exec"
	"strings"
)

func clone(w http.ResponseWriter, r *http.Request) {
	repo := r.FormValue("repo")
	// ruleid: assay.go.argument-from-input
	_ = exec.Command("git", "clone", repo, "/srv/x").Run()
	if strings.HasPrefix(repo, "-") {
		return
	}
	// ok: assay.go.argument-from-input
	_ = exec.Command("git", "clone", repo, "/srv/x").Run()
}

func download(url string) error {
	// ruleid: assay.go.argument-from-input
	return exec.Command("curl", "-O", url).Run()
}

func status() error {
	// ok: assay.go.argument-from-input
	return exec.Command("git", "status").Run()
}
