package app

import (
	"encoding/json"
	"errors"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
)

func history(repo, branch string) ([]string, error) {
	if !regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_./-]*$`).MatchString(branch) {
		return nil, errors.New("bad branch name")
	}
	cmd := exec.Command("git", "log", "--oneline", branch, "--")
	cmd.Dir = repo
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n"), nil
}

func historyHandler(w http.ResponseWriter, r *http.Request) {
	lines, err := history("/srv/repo", r.FormValue("branch"))
	if err != nil {
		http.Error(w, "no history", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(lines)
}
