package util

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func prepare(project string) (string, error) {
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("build-%d", os.Getpid()))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	cmd := exec.Command("git", "clone", "--depth", "1", "--", project, filepath.Join(dir, "src"))
	if err := cmd.Run(); err != nil {
		os.RemoveAll(dir)
		return "", err
	}
	return dir, nil
}
