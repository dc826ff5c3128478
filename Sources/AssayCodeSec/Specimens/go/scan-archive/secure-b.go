// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

var errShelfmark = errors.New("not a shelfmark")

// SaveScan stores the scanned image of one page.
func SaveScan(archiveDir, shelfmark string, page int, image []byte) error {
	if !fs.ValidPath(shelfmark) {
		return fmt.Errorf("%w: %q", errShelfmark, shelfmark)
	}
	folder := filepath.Join(archiveDir, filepath.FromSlash(shelfmark))
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Join(folder, fmt.Sprintf("%04d.tif", page)), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o640)
	if err != nil {
		return err
	}
	if _, err := file.Write(image); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
