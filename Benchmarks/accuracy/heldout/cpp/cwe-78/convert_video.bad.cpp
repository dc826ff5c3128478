#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

int transcode(const std::string& input, const std::string& output) {
    std::string cmd = "ffmpeg -y -i \"" + input + "\" \"" + output + "\"";
    return std::system(cmd.c_str());
}

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: transcode FILE\n";
        return 2;
    }
    std::filesystem::path in{argv[1]};
    return transcode(in.string(), in.stem().string() + ".webm");
}
