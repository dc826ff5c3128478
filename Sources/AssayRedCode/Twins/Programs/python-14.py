import ast
import operator

OPERATIONS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}

def calculate(node):
    if isinstance(node, ast.Expression):
        return calculate(node.body)
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        return OPERATIONS[type(node.op)](calculate(node.left), calculate(node.right))
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return node.value
    raise ValueError("not a calculation")

def safe_calculator(input_string):
    try:
        result = calculate(ast.parse(input_string.strip(), mode="eval"))
        print(f"Result: {result}")
    except (SyntaxError, ValueError) as e:
        print(f"Error: {e}")

with open('/app/input/expression.txt') as file:
    safe_calculator(file.read())
