# SPDX-License-Identifier: MIT
def read_value(value):
    return value
