#!/bin/sh
# {{jreleaserCreationStamp}}
set -e
