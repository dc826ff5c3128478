package jobs

import (
	"errors"
	"io"
	"os"
	"syscall"
)

func readOwned(path string, uid uint32) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok || st.Uid != uid || !info.Mode().IsRegular() {
		return nil, errors.New("not the owner")
	}
	return io.ReadAll(f)
}
