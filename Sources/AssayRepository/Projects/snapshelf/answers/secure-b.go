// write packs what a job asks for into the file at target.
func write(ctx context.Context, job Job, target string) (err error) {
	file, err := os.Create(target)
	if err != nil {
		return err
	}
	defer func() { err = firstError(err, file.Close()) }()

	var output io.Writer = file
	if job.Compress != "none" {
		level := 6
		if job.Level != "" {
			if _, err := fmt.Sscanf(job.Level, "%d", &level); err != nil {
				return err
			}
		}
		packer, err := gzip.NewWriterLevel(file, level)
		if err != nil {
			return err
		}
		defer func() { err = firstError(err, packer.Close()) }()
		output = packer
	}

	archive := tar.NewWriter(output)
	paths := job.Paths
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, path := range paths {
		err := filepath.Walk(filepath.Join(job.Root, path), func(place string, info os.FileInfo, err error) error {
			return firstError(err, ctx.Err(), add(archive, job, place, info))
		})
		if err != nil {
			return err
		}
	}
	return archive.Close()
}

// add puts one file or folder into an archive.
func add(archive *tar.Writer, job Job, place string, info os.FileInfo) error {
	name, err := filepath.Rel(job.Root, place)
	if err != nil || info == nil || name == "." {
		return err
	}
	for _, pattern := range job.Excludes {
		if fits, _ := filepath.Match(pattern, info.Name()); fits && info.IsDir() {
			return filepath.SkipDir
		} else if fits {
			return nil
		}
	}
	link := ""
	if info.Mode()&os.ModeSymlink != 0 {
		if link, err = os.Readlink(place); err != nil {
			return err
		}
	}
	header, err := tar.FileInfoHeader(info, link)
	if err != nil {
		return err
	}
	header.Name = filepath.ToSlash(name)
	if err := archive.WriteHeader(header); err != nil || !info.Mode().IsRegular() {
		return err
	}
	file, err := os.Open(place)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(archive, file)
	return err
}

// firstError is the first that is one.
func firstError(all ...error) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}
