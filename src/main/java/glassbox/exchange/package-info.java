/** Models in and out: {@code .glassbox}, a zip of JSON and safetensors. */
package glassbox.exchange;
