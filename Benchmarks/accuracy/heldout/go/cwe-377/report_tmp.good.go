package service

import (
	"os"
	"os/exec"
)

func renderReport(data []byte) ([]byte, error) {
	f, err := os.CreateTemp("", "report-*.html")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if _, err := f.Write(data); err != nil {
		return nil, err
	}
	return exec.Command("wkhtmltopdf", f.Name(), "-").Output()
}
