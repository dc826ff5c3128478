package service

import (
	"os"
	"os/exec"
)

func renderReport(data []byte) ([]byte, error) {
	name := "/tmp/report.html"
	if err := os.WriteFile(name, data, 0o600); err != nil {
		return nil, err
	}
	defer os.Remove(name)
	return exec.Command("wkhtmltopdf", name, "-").Output()
}
