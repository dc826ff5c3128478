package util

import (
	"encoding/binary"
	"errors"
	"io"
)

func readFrame(r io.Reader) ([]byte, error) {
	var count, size uint32
	if err := binary.Read(r, binary.BigEndian, &count); err != nil {
		return nil, err
	}
	if err := binary.Read(r, binary.BigEndian, &size); err != nil {
		return nil, err
	}
	total := count * size
	if total > 1<<20 {
		return nil, errors.New("frame too large")
	}
	buf := make([]byte, total)
	for i := uint32(0); i < count; i++ {
		if _, err := io.ReadFull(r, buf[i*size:(i+1)*size]); err != nil {
			return nil, err
		}
	}
	return buf, nil
}
