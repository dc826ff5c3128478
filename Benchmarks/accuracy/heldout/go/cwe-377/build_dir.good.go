package util

import (
	"os"
	"os/exec"
	"path/filepath"
)

func prepare(project string) (string, error) {
	dir, err := os.MkdirTemp("", "build-*")
	if err != nil {
		return "", err
	}
	cmd := exec.Command("git", "clone", "--depth", "1", "--", project, filepath.Join(dir, "src"))
	if err := cmd.Run(); err != nil {
		os.RemoveAll(dir)
		return "", err
	}
	return dir, nil
}
