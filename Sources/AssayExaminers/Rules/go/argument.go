package example

import (
	"net/http"
	"os"
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

func history(path string) error {
	args := []string{"log", "--oneline"}
	args = append(args, "--", path)
	// ok: assay.go.argument-from-input
	return exec.Command("git", args...).Run()
}

func checkout(branch string) error {
	if err := validateBranch(branch); err != nil {
		return err
	}
	// ok: assay.go.argument-from-input
	return exec.Command("git", "checkout", branch).Run()
}

func tag(name string) error {
	for _, c := range name {
		if c < 'a' || c > 'z' {
			return os.ErrInvalid
		}
	}
	// ok: assay.go.argument-from-input
	return exec.Command("git", "tag", name).Run()
}

func reach(host string) error {
	if host == "" {
		return os.ErrInvalid
	}
	// ruleid: assay.go.argument-from-input
	return exec.Command("ping", "-c", "1", host).Run()
}
