package example

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

func temporary(data []byte) error {
	// ruleid: assay.go.predictable-temporary-file
	if err := os.WriteFile("/tmp/app.dat", data, 0o600); err != nil {
		return err
	}
	p := filepath.Join(os.TempDir(), "app.lock")
	// ruleid: assay.go.predictable-temporary-file
	f, err := os.Create(p)
	if err != nil {
		return err
	}
	defer f.Close()
	// ruleid: assay.go.predictable-temporary-file
	g, err := os.Create(fmt.Sprintf("/tmp/app-%d", os.Getpid()))
	if err != nil {
		return err
	}
	defer g.Close()
	// ok: assay.go.predictable-temporary-file
	h, err := os.CreateTemp("", "app")
	if err != nil {
		return err
	}
	defer h.Close()
	// ok: assay.go.predictable-temporary-file
	return os.WriteFile("/var/lib/app/app.bin", data, 0o600)
}

func modes(data []byte) error {
	// ruleid: assay.go.permissions-for-everybody
	if err := os.Chmod("/srv/x", 0777); err != nil {
		return err
	}
	// ruleid: assay.go.permissions-for-everybody
	if err := os.WriteFile("/srv/y", data, 0o666); err != nil {
		return err
	}
	// ruleid: assay.go.permissions-for-everybody
	if err := os.MkdirAll("/srv/z", os.ModePerm); err != nil {
		return err
	}
	// ruleid: assay.go.file-readable-for-others
	if err := os.WriteFile("/srv/secret.key", data, 0644); err != nil {
		return err
	}
	// ruleid: assay.go.file-readable-for-others
	if err := os.WriteFile("config.json", data, 0o644); err != nil {
		return err
	}
	// ruleid: assay.go.umask-zero
	syscall.Umask(0)
	// ruleid: assay.go.umask-zero
	syscall.Umask(0o000)
	// ok: assay.go.umask-zero
	syscall.Umask(0o077)
	// ok: assay.go.permissions-for-everybody
	if err := os.MkdirAll("/srv/z", 0o750); err != nil {
		return err
	}
	// ok: assay.go.permissions-for-everybody, assay.go.file-readable-for-others
	if err := os.WriteFile("index.html", data, 0o644); err != nil {
		return err
	}
	// ok: assay.go.file-readable-for-others, assay.go.umask-zero
	return os.WriteFile("/srv/secret.key", data, 0600)
}
