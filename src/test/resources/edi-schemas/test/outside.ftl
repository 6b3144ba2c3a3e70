<#include "/../logback-test.xml">
