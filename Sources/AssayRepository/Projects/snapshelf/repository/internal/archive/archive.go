// Package archive packs folders into archives, and reads what is in them.
package archive

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Job is what is to be packed.
type Job struct {
	// Root is the folder of the set.
	Root string
	// Paths are relative to the root; none means everything.
	Paths []string
	// Excludes are patterns for names that are left out.
	Excludes []string
	// Compress is gzip, none, or empty for gzip.
	Compress string
	// Level is 1 to 9, or empty for 6.
	Level string
}

// Result is what came of a job.
type Result struct {
	Files int
	Bytes int64
}

// Check tells whether the system has what packing takes.
func Check(ctx context.Context) error {
	output, err := exec.CommandContext(ctx, "tar", "--version").Output()
	if err != nil || !bytes.Contains(output, []byte("GNU tar")) {
		return errors.New("there is no GNU tar")
	}
	return nil
}

// Pack carries out a job. The archive is at target when it succeeds, and nothing is when it does not.
func Pack(ctx context.Context, job Job, target string) (Result, error) {
	part := target + ".part"
	defer os.Remove(part)
	if err := write(ctx, job, part); err != nil {
		return Result{}, fmt.Errorf("packing %s: %w", filepath.Base(job.Root), err)
	}
	members, err := Members(part)
	if err != nil {
		return Result{}, err
	}
	info, err := os.Stat(part)
	if err != nil {
		return Result{}, err
	}
	return Result{Files: len(members), Bytes: info.Size()}, os.Rename(part, target)
}

// write packs what a job asks for into the file at target.
func write(ctx context.Context, job Job, target string) error {
	command := fmt.Sprintf("tar -C '%s' -cf '%s'", job.Root, target)
	if job.Compress != "none" {
		level := job.Level
		if level == "" {
			level = "6"
		}
		command += fmt.Sprintf(" --use-compress-program='gzip -%s'", level)
	}
	for _, pattern := range job.Excludes {
		command += fmt.Sprintf(" --exclude='%s'", pattern)
	}
	if len(job.Paths) == 0 {
		command += " ."
	}
	for _, path := range job.Paths {
		command += fmt.Sprintf(" '%s'", path)
	}

	output, err := exec.CommandContext(ctx, "sh", "-c", command).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: %s", err, bytes.TrimSpace(output))
	}
	return nil
}

// Members lists the files of an archive, without folders, relative to the folder that was packed.
func Members(path string) ([]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()

	reader, err := unpacked(file)
	if err != nil {
		return nil, err
	}
	names := []string{}
	for archive := tar.NewReader(reader); ; {
		header, err := archive.Next()
		if err == io.EOF {
			return names, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
		}
		if header.Typeflag != tar.TypeDir {
			names = append(names, strings.TrimPrefix(header.Name, "./"))
		}
	}
}

// unpacked undoes the compression of a file that has any.
func unpacked(file *os.File) (io.Reader, error) {
	magic := make([]byte, 2)
	count, err := io.ReadFull(file, magic)
	if err != nil {
		return nil, err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	if bytes.Equal(magic[:count], []byte{0x1f, 0x8b}) {
		return gzip.NewReader(file)
	}
	return file, nil
}
