package example

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"os"
	"path/filepath"
	"strings"
)

func unzip(zr *zip.Reader, dest string) error {
	for _, f := range zr.File {
		p := filepath.Join(dest, f.Name)
		// ruleid: assay.go.archive-entry-path
		out, err := os.Create(p)
		if err != nil {
			return err
		}
		out.Close()
	}
	return nil
}

func untar(tr *tar.Reader, dest string) error {
	for {
		hdr, err := tr.Next()
		if err != nil {
			return err
		}
		// ruleid: assay.go.archive-entry-path
		if err := os.MkdirAll(filepath.Join(dest, hdr.Name), 0o750); err != nil {
			return err
		}
	}
}

func unzipChecked(zr *zip.Reader, dest string) error {
	for _, f := range zr.File {
		if !filepath.IsLocal(f.Name) {
			return errors.New("outside")
		}
		p := filepath.Join(dest, f.Name)
		// ok: assay.go.archive-entry-path
		out, err := os.Create(p)
		if err != nil {
			return err
		}
		out.Close()
	}
	return nil
}

func unzipPrefix(zr *zip.Reader, dest string) error {
	for _, f := range zr.File {
		p := filepath.Join(dest, f.Name)
		if !strings.HasPrefix(p, filepath.Clean(dest)+string(os.PathSeparator)) {
			return errors.New("outside")
		}
		// ok: assay.go.archive-entry-path
		if err := os.MkdirAll(p, 0o750); err != nil {
			return err
		}
	}
	return nil
}
