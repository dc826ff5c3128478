#include <iostream>
#include <limits>
#include <string>

int read_age(std::istream& in) {
    int age = -1;
    while (age < 0 || age > 150) {
        std::cout << "age: ";
        if (!(in >> age)) {
            if (in.eof()) {
                return -1;
            }
            std::cout << "please enter a number\n";
            in.clear();
            in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
            age = -1;
        }
    }
    return age;
}

int main() {
    std::cout << read_age(std::cin) << '\n';
}
